"""One Chromium, the real portal served to it, and visits: pages in a browser context of their own."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from built.portal import sites
from playwright.sync_api import expect, sync_playwright

from .chromium import FLAGS, HINT, find
from .kinds import paths
from .server import serve

#: A name that is no secure context, as an intranet's plain HTTP is none.
INTRANET = "portal.test"
OWN_HOSTS = {"127.0.0.1", INTRANET, ""}
PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1280, "height": 1000}}
DEVICES = {"phone": PHONE, "desktop": DESKTOP}

expect.set_options(timeout=10000)


@dataclass
class Heard:
    """What a browser context asked for and complained about."""

    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def listen(self, context):
        """Hear all pages of a context."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", lambda request: self.failed.append(request.url))
        context.on("response", lambda answer: self.failed.append(answer.url) if answer.status >= 400 else None)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    @property
    def foreign(self):
        """Requests to other hosts."""
        return [url for url in self.requests if urlsplit(url).hostname not in OWN_HOSTS | {None}]

    @property
    def violations(self):
        """What the policy of a page has stopped."""
        return [text for text in self.complaints if "Content Security Policy" in text]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Folder of the real portal, built for a web server."""
    return sites(tmp_path_factory.getbasetemp())["folders"]


@pytest.fixture(scope="session")
def stick(tmp_path_factory):
    """Address of the real portal's home page, built to be taken along on a U-disk."""
    return (sites(tmp_path_factory.getbasetemp())["files"] / "index.html").as_uri()


@pytest.fixture(scope="session")
def served(site):
    """Address of the served portal."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def golden(tmp_path_factory):
    """Address of the served golden corpus, which has one of everything that policies can say."""
    with serve(sites(tmp_path_factory.getbasetemp())["golden"]) as address:
        yield address


class Samples(dict[str, str]):
    """Type of page → address below the site's root of the page that stands for it."""

    def __missing__(self, kind):
        pytest.skip(f"these policies give no page of type {kind}")


@pytest.fixture(scope="session")
def samples(site):
    """Pages of the real portal to look at."""
    return Samples(paths(site))


@pytest.fixture(params=DEVICES)
def device(request):
    """Phone and desktop in turn."""
    return DEVICES[request.param]


@pytest.fixture(scope="session")
def chromium():
    """Where the browser is; without one the tests fail, they are not skipped."""
    return find() or pytest.fail(HINT, pytrace=False)


@pytest.fixture(scope="session")
def playwright(chromium):  # noqa: ARG001 - looked for first: only one playwright may run at a time
    """The driver of the browser."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def launch(playwright, chromium):
    """How the browser is started: a factory for one with a profile in a given folder."""
    options = {"executable_path": chromium, "args": [*FLAGS, f"--host-resolver-rules=MAP {INTRANET} 127.0.0.1"]}

    def start(profile=None, **more):
        if profile is None:
            return playwright.chromium.launch(**options)
        return playwright.chromium.launch_persistent_context(profile, **options, **more)

    return start


@pytest.fixture(scope="session")
def browser(launch):
    """The one browser of the session."""
    started = launch()
    yield started
    started.close()


@pytest.fixture
def heard():
    """What the visits of a test asked for and complained about: never another host, never an error in a script."""
    listener = Heard()
    yield listener
    assert not listener.foreign
    assert not listener.errors
    assert not listener.violations


@pytest.fixture
def visit(browser, served, heard):
    """A factory: address below the root, or a whole one → the page, on a desktop unless told, in a fresh context.

    ``context``: open it beside another page of the same reader instead. Other options are playwright's.
    """
    opened = []

    def go(path="", device=DESKTOP, *, context=None, **options):
        if context is None:
            context = browser.new_context(**{"locale": "zh-CN", **device, **options})
            opened.append(context)
            heard.listen(context)
        page = context.new_page()
        page.set_default_timeout(15000)
        page.goto(path if re.match(r"[a-z]+:", path) else served + path)
        return page

    yield go
    for context in opened:
        context.close()


@pytest.fixture
def finder(visit):
    """The finder on a desktop."""
    return visit("search/", permissions=["clipboard-read", "clipboard-write"], accept_downloads=True)


@pytest.fixture
def box(finder):
    """The finder's box."""
    return finder.locator("[data-finder] input")
