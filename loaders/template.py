"""Empty tables to fill in, for a school's catalogue, for what a learner has and for equivalent units: XLSX or CSV, in Finnish,
Swedish or English.

The XLSX has the sheet to fill (headings, example rows, lists to choose from), a sheet that explains each column and one that
lists the allowed values. The CSV has headings and example rows, in UTF-8 with a mark that spreadsheet programs look for,
separated by ``;``. The JSON, of the learner's table only, has the example rows. What is written here, the loaders read; they leave
the example rows out.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from loaders import equivalences, learner_table
from loaders.catalogue.columns import TABLE as CATALOGUE
from loaders.cells import day
from loaders.columns import EXPLANATION_SHEETS, VALUES_SHEETS, Column, Form, TableForm, example, names_of_choices
from pathways.errors import WrongUse
from pathways.model import LANGUAGES, Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Kind = Literal["xlsx", "csv", "json"]

CATALOGUE_SHEETS = Text(fi="Tarjonta", sv="Utbud", en="Offerings")
LEARNER_SHEETS = Text(fi="Osaaminen", sv="Kunnande", en="Learning")
EQUIVALENCE_SHEETS = Text(fi="Vastaavuudet", sv="Motsvarigheter", en="Equivalences")
EXPLANATION_HEADINGS = (
    Text(fi="Sarake", sv="Kolumn", en="Column"),
    Text(fi="Pakollinen", sv="Obligatorisk", en="Required"),
    Text(fi="Selitys", sv="Förklaring", en="Explanation"),
    Text(fi="Muoto", sv="Form", en="Form"),
    Text(fi="Sallitut arvot", sv="Tillåtna värden", en="Allowed values"),
    Text(fi="Esimerkki", sv="Exempel", en="Example"),
)
YES = Text(fi="kyllä", sv="ja", en="yes")
NOT_ALLOWED = Text(fi="Valitse arvo luettelosta.", sv="Välj ett värde i listan.", en="Choose a value from the list.")

_FILLED_ROWS = 5000  # how far down the lists to choose from reach
_DATE_FORMATS = {"fi": "d.m.yyyy", "sv": "d.m.yyyy", "en": "yyyy-mm-dd"}
_NARROWEST, _WIDEST = 10, 40  # widths in characters


def write_catalogue_template(target: Path | BinaryIO, language: str, kind: Kind = "xlsx") -> None:
    """An empty catalogue table to ``target``, a file or a binary stream. Raises ``WrongUse`` for another language or kind."""
    _write(target, CATALOGUE, CATALOGUE_SHEETS, language, kind)


def write_learner_template(target: Path | BinaryIO, language: str, kind: Kind = "xlsx") -> None:
    """An empty learner's table to ``target``, a file or a binary stream. Raises ``WrongUse`` for another language or kind."""
    if kind == "json" and language in LANGUAGES:
        payload = _json(learner_table.TABLE, language)
        _ = target.write_bytes(payload) if isinstance(target, Path) else target.write(payload)
        return
    _write(target, learner_table.TABLE, LEARNER_SHEETS, language, kind)


def write_equivalences_template(target: Path | BinaryIO, language: str, kind: Kind = "xlsx") -> None:
    """An empty table of statements about units of two versions. Raises ``WrongUse`` for another language or kind."""
    _write(target, equivalences.TABLE, EQUIVALENCE_SHEETS, language, kind)


def _write(target: Path | BinaryIO, form: TableForm, sheets: Text, language: str, kind: str) -> None:
    if language not in LANGUAGES:
        raise WrongUse("template_language", language=language)
    if kind == "xlsx":
        payload = _xlsx(form, sheets, language)
    elif kind == "csv":
        payload = _csv(form, language)
    else:
        raise WrongUse("template_form", form=kind)
    if isinstance(target, Path):
        target.write_bytes(payload)
    else:
        target.write(payload)


def _example_rows(form: TableForm, language: str) -> list[list[str]]:
    return [[example(column, index, language) for column in form.columns] for index in range(len(form.columns[0].examples))]


def _csv(form: TableForm, language: str) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([_in(column.heading, language) for column in form.columns])
    writer.writerows(_example_rows(form, language))
    return text.getvalue().encode("utf-8-sig")


def _json(form: TableForm, language: str) -> bytes:
    keys = [column.key for column in form.columns]
    rows = [{key: cell for key, cell in zip(keys, row, strict=True) if cell} for row in _example_rows(form, language)]
    return (json.dumps({"language": language, "rows": rows}, ensure_ascii=False, indent=2) + "\n").encode()


def _xlsx(form: TableForm, sheets: Text, language: str) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    table = book.create_sheet(_in(sheets, language), 0)
    del book["Sheet"]  # the empty one that a new workbook has
    _fill_table(table, form, language)
    _explain(book.create_sheet(_in(EXPLANATION_SHEETS, language)), form, language)
    values = book.create_sheet(_in(VALUES_SHEETS, language))
    _offer_choices(table, values, form, language)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill_table(sheet: Worksheet, form: TableForm, language: str) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for index, column in enumerate(form.columns, start=1):
        heading = sheet.cell(1, index, _in(column.heading, language))
        heading.font = Font(bold=True)
        samples = [example(column, row, language) for row in range(len(column.examples))]
        for row, sample in enumerate(samples, start=2):
            cell = sheet.cell(row, index)
            _put(cell, column, sample, language)
        letter = get_column_letter(index)
        widest = max(len(each) for each in (str(heading.value), *samples))
        sheet.column_dimensions[letter].width = min(max(widest + 2, _NARROWEST), _WIDEST)
        if column.form in (Form.CODE, Form.LIST, Form.TEXT) or column.key == "extent":
            # else a spreadsheet program makes dates of 10-15 and 1-3, and 91 of 091
            sheet.column_dimensions[letter].number_format = "@"
        elif column.form is Form.DATE:
            sheet.column_dimensions[letter].number_format = _DATE_FORMATS[language]
    sheet.freeze_panes = "B2"


def _put(cell: Cell | MergedCell, column: Column, sample: str, language: str) -> None:
    """An example as the kind of cell that a person would fill in: real numbers and dates, codes as text."""
    if not sample:
        return
    written = day(sample) if column.form is Form.DATE else None
    if isinstance(written, date):
        cell.value = written
        cell.number_format = _DATE_FORMATS[language]
    elif column.form in (Form.NUMBER, Form.WHOLE_NUMBER) and column.key != "extent":
        cell.value = float(sample.replace(",", "."))
    else:
        cell.value = sample
        cell.number_format = "@"


def _explain(sheet: Worksheet, form: TableForm, language: str) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.append([_in(each, language) for each in EXPLANATION_HEADINGS])
    for column in form.columns:
        samples = (example(column, index, language) for index in range(len(column.examples)))
        sheet.append(
            [
                _in(column.heading, language),
                _in(YES, language) if column.required else "",
                _in(column.explanation, language),
                _in(column.form.value, language),
                "; ".join(name for _, name in names_of_choices(column, language)),
                next((each for each in samples if each), ""),
            ]
        )
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEF", (28, 12, 60, 24, 40, 40), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _offer_choices(table: Worksheet, values: Worksheet, form: TableForm, language: str) -> None:
    """The allowed values on a sheet of their own, and lists to choose from in the columns that take one of them."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter, quote_sheetname
    from openpyxl.worksheet.datavalidation import DataValidation

    place = 0
    for index, column in enumerate(form.columns, start=1):
        if not column.choices:
            continue
        place += 1
        values.cell(1, place, _in(column.heading, language)).font = Font(bold=True)
        names = [name for _, name in names_of_choices(column, language)]
        for row, name in enumerate(names, start=2):
            values.cell(row, place, name)
        letter = get_column_letter(place)
        values.column_dimensions[letter].width = _WIDEST
        if column.form is not Form.CHOICE:
            continue  # a list takes several of them, which a list to choose from cannot give
        source = f"{quote_sheetname(values.title)}!${letter}$2:${letter}${len(names) + 1}"
        choose = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
        choose.error = _in(NOT_ALLOWED, language)
        choose.add(f"{get_column_letter(index)}2:{get_column_letter(index)}{_FILLED_ROWS}")
        table.add_data_validation(choose)


def _in(words: Text, language: str) -> str:
    return words.in_language(language) or ""
