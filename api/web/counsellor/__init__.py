"""The pages of counsellors: one learner at a time, in a session that is kept in memory only."""

from fastapi import APIRouter

from api.web.counsellor import aiming, entry, planning

router = APIRouter(include_in_schema=False)
for _each in (entry.router, aiming.router, planning.router):
    router.include_router(_each)

__all__ = ["router"]
