"""The course's part in nbgrader: what ``nbgrader_config.py`` names, and nothing that a trainee's page needs.

nbgrader's own commands do the work; here are the steps they call.  ``release`` holds back what must not leave, ``zips`` unpacks and names
what was handed in, ``exporters`` reads hand-ins and writes feedback, ``preprocessors`` mark and show, ``export`` writes the table of marks.
No kernel is started and no trainee's cell is run or shown: the hand-in's record is marked, and everything a teacher sees is written here.
"""
