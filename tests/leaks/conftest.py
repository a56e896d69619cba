"""The real screens for the test of what they give away."""

from tests.browser.conftest import chrome, rig

__all__ = ["chrome", "rig"]
