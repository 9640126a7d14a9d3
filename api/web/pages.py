"""The pages that belong to nobody in particular, and the files of ours that pages load."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from api.errors import Problem
from api.web.frame import show, statics, statics_version

router = APIRouter(include_in_schema=False)

_TYPES = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}


@router.get("/accessibility")
async def accessibility(request: Request) -> Response:
    """What was tested for people who use aids, and what was not."""
    return await show(request, "accessibility.html")


@router.get("/static/{version}/{name}")
async def file(request: Request, version: str, name: str) -> Response:
    """A style, a script or a sign. Its address changes with its content, so it may be kept."""
    content = statics().get(name)
    if content is None:
        raise Problem(404, "not-found", "There is no such file.")
    fresh = version == statics_version()
    headers = {"Cache-Control": "public, max-age=31536000, immutable" if fresh else "no-cache"}
    headers |= {"Cross-Origin-Resource-Policy": "same-origin"}
    return Response(content, headers=headers, media_type=_TYPES[name.rpartition(".")[2]])
