"""nbgrader for this course: plain `nbgrader` commands and the formgrader read this file from the folder they run in.

Marking replays the record that a trainee's notebook carries.  It starts no kernel and runs no cell of theirs.
"""

c = get_config()  # noqa: F821  (nbgrader gives it)

# Where things are.
c.CourseDirectory.course_id = "remedial-massage"
c.CourseDirectory.source_directory = "answers"
c.CourseDirectory.release_directory = "exercises"

# What never leaves the instructor's folder.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "*.pyc",
    "__pycache__",
    "feedback",
    "key.yml",
    "client.yml",
    "*.key.json",
    "key.plans.json",
    "*.record.lock",
]

# Release: nbgrader's own steps, after ours has held back what is private.
c.ClearSolutions.text_stub = "No reflection was written in the clinic."
c.GenerateAssignment.preprocessors = [
    "remedial_kit.classroom.release.HoldBack",
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.LockCells",
    "nbgrader.preprocessors.ClearSolutions",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# The release is committed and always the same, so making it again is no loss, and it is what tells the gradebook of the assignment.
c.GenerateAssignment.force = True
# Feedback is made anew each time, so that marks given by hand are in it.
c.GenerateFeedback.force = True

# Collect: unpack with care, and tell whose a file is by its folder or name.
c.ZipCollectApp.extractor_plugin = "remedial_kit.classroom.zips.CarefulExtractor"
c.ZipCollectApp.collector_plugin = "remedial_kit.classroom.zips.HandInCollector"

# Mark: read the record out of the hand-in, mark it, show it as plain text, save the points.
c.Autograde.exporter_class = "remedial_kit.classroom.exporters.HandInExporter"
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "remedial_kit.classroom.preprocessors.MarkRecord",
    "remedial_kit.classroom.preprocessors.ShowWork",
    "remedial_kit.classroom.preprocessors.SaveMarks",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Give back: our own page, without a script and without the key.
c.GenerateFeedback.exporter_class = "remedial_kit.classroom.exporters.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
c.ExportApp.plugin_class = "remedial_kit.classroom.export.MarksExport"
