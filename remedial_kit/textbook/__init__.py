"""The textbook as a site: chapters filled from the course's data, pictures drawn from it, pages by Sphinx.

``pages`` writes a chapter with its references filled in, ``pictures`` draws, ``lookup`` writes the pages of techniques, tests and the like
that names lead to, ``site`` builds all of it into a folder, ``shelf`` keeps a built one for the server.
"""
