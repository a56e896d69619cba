@echo off
rem Double-click: sets up and opens the course on Windows. The work itself is in starters\set_up.py.
cd /d "%~dp0"
set FOUND=
for %%V in (3.13 3.12 3.11 3.14) do (
  if not defined FOUND py -%%V -c "pass" >nul 2>nul && set FOUND=py -%%V
)
if not defined FOUND python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set FOUND=python
if not defined FOUND goto missing
%FOUND% starters\set_up.py --start
if errorlevel 1 pause
exit /b

:missing
echo.
echo The course needs Python 3.11 or newer, and it is not on this computer yet.
echo Get it from the Microsoft Store (search for Python 3.13) or from python.org.
echo Install it, then double-click this file again.
echo.
pause
exit /b 1
