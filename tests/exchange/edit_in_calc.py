#!/usr/bin/env python3
"""Edits a spreadsheet in LibreOffice Calc as a person would, by typing, and saves it in the format it had.

Usage: edit_in_calc.py SOFFICE PROFILE_DIR IN.xlsx OUT.xlsx EDITS.json
EDITS.json: a list of {"cell": "B12", "type": "text"}, {"clear": "B12"} and {"delete_row": 12}, done in this order on
the sheet that is in front when the file opens. Needs python3-uno. PROFILE_DIR: LibreOffice's own settings, made when
missing, so that an office program that runs already is left alone. Exit 0: OUT is written.
"""
import json
import os
import signal
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE = 300  # seconds for a cold start on a slow computer


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(office, pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.2)


def edit(document, dispatcher, edits):
    controller = document.getCurrentController()
    frame = controller.getFrame()
    sheet = controller.getActiveSheet()

    def dispatch(command, **values):
        dispatcher.executeDispatch(frame, ".uno:" + command, "", 0, properties(**values))

    for one in edits:
        if "delete_row" in one:
            sheet.Rows.removeByIndex(one["delete_row"] - 1, 1)
            continue
        dispatch("GoToCell", ToPoint=one.get("cell") or one["clear"])
        if "clear" in one:
            dispatch("ClearContents")
        else:
            dispatch("EnterString", StringName=one["type"])


def main(soffice, profile, source, target, edits):
    pipe = "sharedesk" + uuid.uuid4().hex
    office = subprocess.Popen([soffice, "--headless", "--norestore", "--nologo", "--nodefault",
                               "-env:UserInstallation=" + uno.systemPathToFileUrl(os.path.abspath(profile)),
                               f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        context = connect(office, pipe)
        service = context.ServiceManager.createInstanceWithContext
        desktop = service("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(source)), "_blank", 0,
                                                properties(Hidden=True))
        with open(edits, encoding="utf-8") as file:
            edit(document, service("com.sun.star.frame.DispatchHelper", context), json.load(file))
        document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(target)),
                            properties(FilterName="Calc MS Excel 2007 XML"))
    finally:
        # Nothing is asked of it any more: the file is whole once storeToURL() is back.
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
