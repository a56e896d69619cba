"""The clinic's colours, as Furo's names for them and as our own; DESIGN's tokens, light and dark."""

from __future__ import annotations

from collections.abc import Mapping

_SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, Inter, sans-serif'
_TOKENS: Mapping[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#1c1f21"),
    "bg": ("#faf7f2", "#151718"),
    "sunk": ("#f4efe8", "#25292b"),
    "line": ("#e4dcd2", "#363c3f"),
    "edge": ("#857b72", "#8a9296"),
    "ink": ("#1f2629", "#efeae3"),
    "ink-2": ("#565c60", "#b9b4ad"),
    "accent": ("#1b5e6a", "#86cbd5"),
    "on-accent": ("#ffffff", "#0c2227"),
    "accent-soft": ("#e2eef0", "#1d353a"),
    "accent-line": ("#9cc2c8", "#3d6a72"),
    "caution": ("#844c00", "#f2be6c"),
    "caution-soft": ("#fcf1de", "#362914"),
    "voice": ("#3a2f27", "#f3e8dc"),
    "focus": ("#1d4ed8", "#9dbbff"),
}
_FURO: Mapping[str, str] = {
    "color-foreground-primary": "ink",
    "color-foreground-secondary": "ink-2",
    "color-foreground-muted": "ink-2",
    "color-foreground-border": "edge",
    "color-background-primary": "paper",
    "color-background-secondary": "bg",
    "color-background-hover": "accent-soft",
    "color-background-border": "line",
    "color-background-item": "sunk",
    "color-brand-primary": "accent",
    "color-brand-content": "accent",
    "color-brand-visited": "accent",
    "color-link": "accent",
    "color-link--hover": "accent",
    "color-link--visited": "accent",
    "color-link--visited--hover": "accent",
    "color-link-underline": "accent-line",
    "color-link-underline--hover": "accent",
    "color-link-underline--visited": "accent-line",
    "color-link-underline--visited--hover": "accent",
    "color-highlight-on-target": "accent-soft",
    "color-highlighted-background": "caution-soft",
    "color-highlighted-text": "ink",
    "color-sidebar-link-text": "ink",
    "color-sidebar-link-text--top-level": "ink",
    "color-sidebar-caption-text": "ink-2",
    "color-sidebar-search-text": "ink",
    "color-sidebar-search-border": "edge",
    "color-toc-item-text": "ink-2",
    "color-toc-item-text--active": "accent",
    "color-toc-title-text": "ink-2",
    "color-header-text": "ink",
}
"""Furo's names, each with the token that it gets."""


def _variables(theme: int) -> dict[str, str]:
    ours = {name: pair[theme] for name, pair in _TOKENS.items()}
    return {**ours, **{name: f"var(--{token})" for name, token in _FURO.items()}, "font-stack": _SANS}


LIGHT, DARK = _variables(0), _variables(1)
