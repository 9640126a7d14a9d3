"""The skills that are loaded, and the accepted links by which units, requirements and offerings reach them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from pathways.curriculum.things import Linked
from pathways.model import SkillSet, Source
from pathways.stores.port import Content


@dataclass(frozen=True)
class Skilled:
    """``skills``: ``None`` where no classification is loaded."""

    skills: SkillSet | None
    linked: Linked

    @classmethod
    def of(cls, contents: Sequence[tuple[Source, Content]]) -> Self:
        """Those of ``contents``."""
        skills = next((content.skills for _, content in contents if content.skills is not None), None)
        return cls(skills, Linked(link for _, content in contents for link in content.links))
