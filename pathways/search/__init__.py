"""Finding skills by their labels, in every loaded language, in spite of misspelling, endings and compounds."""

from pathways.search.index import Hit, LabelIndex, Why
from pathways.search.labels import Label, Role, folded, labels_of

__all__ = ["Hit", "Label", "LabelIndex", "Role", "Why", "folded", "labels_of"]
