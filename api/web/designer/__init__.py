"""The pages of curriculum designers: qualifications with their trees, what the offerings cover of them, and each offering.

They only read, know nobody, and say the same as ``/api/v1/coverage``: the same map, worded.
"""

from fastapi import APIRouter

from api.web.designer import building, comparing, coverage, faults, lacking, offerings, providers, qualifications, skills

router = APIRouter(include_in_schema=False)
for _each in (qualifications, coverage, offerings, providers, building, lacking, comparing, faults, skills):
    router.include_router(_each.router)

__all__ = ["router"]
