"""The MkDocs plugin, the only package that knows MkDocs: hands over the pages, publishes the site in one step."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler, get_theme_dir

from generator import build, site
from generator.edition import edition
from generator.finding import PortalError, Severity
from generator.markdown import EXTENSIONS, FOREIGN
from generator.plugin import navigation, policy, settings, styles
from generator.plugin.assets import serve_scripts
from generator.plugin.frame import frame
from generator.plugin.page import GeneratedPage, Links, Origins
from generator.plugin.palette import DEFAULT
from generator.publish import open_staging
from generator.render import rendered
from generator.report import language, line, message, summary
from generator.tables import AccessibleTables

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.build import Checked
    from generator.edition import Edition
    from generator.publish import Staging

log = get_plugin_logger("portal")
_LEVELS: Final = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTICE: logging.INFO,  # --strict counts what is graver
}
THEME: Final = Path(__file__).parent.parent / "theme"


class PortalConfig(Config):  # type: ignore[no-untyped-call]
    """Has no options: where the policies lie is fixed, and edit addresses follow from MkDocs' own settings."""


class PortalPlugin(BasePlugin[PortalConfig]):  # type: ignore[no-untyped-call]
    """Reads ``policies/`` beside mkdocs.yml, hands its pages to MkDocs, publishes by exchange."""

    def __init__(self) -> None:
        """Nothing is read or built yet."""
        self._serving = False
        self._good: Checked | None = None
        self._edition: Edition | None = None
        self._staging: Staging | None = None
        self._notices: list[str] = []
        self._pages: dict[str, GeneratedPage] = {}
        self._early = b""
        self._palette = DEFAULT
        self._origins = Origins()
        self._language: Literal["en", "zh"] = language(None, os.environ)

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Exists so that MkDocs keeps this object, and with it the last good corpus, between rebuilds of serve."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the policies, then send the build into a staging folder."""
        portal = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        config.watch.append(str(portal / "policies"))
        self._add_theme(config)
        try:
            self._settle(config)
            self._edition = edition(portal, os.environ.get("PORTAL_AS_OF"))
            self._read(portal)
            if self._good and self._good.corpus.vocabulary.portal.name:
                config.site_name = self._good.corpus.vocabulary.portal.name
            if not self._serving:
                self._staging = open_staging(Path(config.site_dir))
                config.site_dir = str(self._staging.folder)
        except PortalError as error:
            raise PluginError(message(error.key, error.values, self._language)) from None
        return config

    def _settle(self, config: MkDocsConfig) -> None:
        self._palette = settings.settle(config)
        idle = settings.without_effect(config)
        if idle:
            log.warning(message("settings-idle", {"names": ", ".join(idle)}, self._language))
        settings.silence(config)

    def _add_theme(self, config: MkDocsConfig) -> None:
        for name in (*EXTENSIONS, FOREIGN):
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
        # an attribute, not a style, which the pages' policy would not let in
        config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)
        config.markdown_extensions.append(AccessibleTables())  # type: ignore[arg-type]
        place = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(place, str(THEME))

    def _read(self, portal: Path) -> None:
        assert self._edition is not None  # noqa: S101 - set just before
        for key in self._edition.notices:
            log.info(message(key, {"date": self._edition.as_of.isoformat()}, self._language))
        checked = build.read(portal, as_of=self._edition.as_of)
        shown = [line(finding, self._language) for finding in checked.findings]
        for finding, text in zip(checked.findings, shown, strict=True):
            log.log(_LEVELS[finding.severity], text)
        if checked.sound:
            self._good = checked
        elif not self._serving:
            raise PluginError(summary(checked.findings, self._language))
        self._notices = shown if self._serving else []

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every generated page, before other plugins look for them; drop what Material ships and no page loads."""
        materials = get_theme_dir(settings.THEME)
        for file in list(files):
            if file.src_dir == materials:
                files.remove(file)
        serve_scripts(files, config, THEME)
        styles.join(files, config, self._palette)
        if self._good is None:
            return self._only_findings(config)
        links = Links(config)
        self._pages = {}
        try:
            pages = [(page, rendered(page)) for page in build.pages(self._good.corpus)]
        except jinja2.TemplateError as error:
            told = f"{type(error).__name__}: {error}"
            raise PluginError(told) from error
        if config.nav is None:
            config.nav = navigation.default([page for page, _ in pages], files)
        titles = navigation.titles(config.nav)
        self._origins.learn([page for page, _ in pages])
        for page, text in pages:
            inclusion = InclusionLevel.INCLUDED if page.path in titles else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, page.path, content=text, inclusion=inclusion)
            self._pages[page.url] = GeneratedPage(page, file, config, links, title=titles.get(page.path))
            files.append(file)
        for artefact in build.files(self._good.corpus):
            files.append(File.generated(config, artefact.path, content=artefact.content()))
        return files

    def _only_findings(self, config: MkDocsConfig) -> Files:
        """Without a good corpus yet, serve shows the findings at every address."""
        config.nav = [{"首页": "index.md"}]
        text = "# 还没有可用的内容\n\n改好下面列出的错误，页面会自动刷新。\n"
        return Files([File.generated(config, "index.md", content=text, inclusion=InclusionLevel.INCLUDED)])

    def on_env(
        self,
        env: jinja2.Environment,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs' signature
        files: Files,
    ) -> jinja2.Environment:
        """Tell every page its place: parents, neighbours, date."""
        assert self._edition is not None  # noqa: S101 - on_config has run
        day = self._edition.as_of.isoformat()
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = day
        by_path = {file.src_uri: file.page for file in files.documentation_pages()}
        for url, page in self._pages.items():
            generated = page.generated
            above = by_path.get(f"{generated.parent}index.md") if generated.parent else None
            page.parent = above  # type: ignore[assignment] # MkDocs expects sections; a page has all that is used of one
            page.previous_page = self._pages.get(generated.previous or url + "?")
            page.next_page = self._pages.get(generated.following or url + "?")
        self._early = policy.early(env)
        corpus = self._good.corpus if self._good else None
        env.globals["addresses"] = site
        env.globals["portal"] = frame(corpus, self._edition, self._notices, self._palette)
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish, unless --strict is about to fail the build: MkDocs counts its warnings only after this."""
        (Path(config.site_dir) / "sitemap.xml.gz").unlink(missing_ok=True)
        if self._staging is None:  # while serving, live reload adds a script to every page
            return
        self._protect(config)
        if config.strict and any(
            h.get_counts() for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)
        ):
            return
        staging, self._staging = self._staging, None
        config.site_dir = str(staging.site)
        try:
            staging.publish()
        except PortalError as error:
            raise PluginError(message(error.key, error.values, self._language)) from None

    def _protect(self, config: MkDocsConfig) -> None:
        """Give every page its policy; tell what it lets in from elsewhere, and what it stops."""
        named = policy.hosts(config)
        stopped = policy.protect(Path(config.site_dir), named, self._early)
        if named.all:
            log.warning(message("policy-hosts", {"hosts": ", ".join(named.all)}, self._language))
        if stopped:
            log.warning(message("policy-inline", {"pages": ", ".join(stopped[:5])}, self._language))

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the last good site as it is and nothing beside it."""
        if self._staging is not None:
            self._staging.discard()
            self._staging = None
