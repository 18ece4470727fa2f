#!/usr/bin/python3
"""A window with WebKit in it, without bars, of any size: WebKitWebDriver starts it and drives the page.

What WebDriver has no command for is asked on the Unix socket whose path is the first argument: a line of JSON a question,
a line of JSON an answer, {"error": ""} when it went well. Lines {"fault": ...} tell what goes wrong on the page.
"""
import json
import socket
import sys
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

WORLD = "nutgraf"  # the scripts of a page do not see those of this world
WATCH = """
const tell = (words) => window.webkit.messageHandlers.faults.postMessage(words);
document.addEventListener("securitypolicyviolation", (e) => tell("blocked by " + e.effectiveDirective + ": " + e.blockedURI));
addEventListener("error", (e) => e.message && tell("script: " + e.message));
addEventListener("unhandledrejection", (e) => tell("script: " + e.reason));
"""


class Window:
    def __init__(self, path):
        self.answers = None
        self.view = None
        self.context = WebKit2.WebContext.new_ephemeral()
        self.context.set_automation_allowed(True)
        # Pages name hosts that nobody asks: a name server that does not answer would hold up what the tests serve.
        nobody = WebKit2.NetworkProxySettings.new("http://127.0.0.1:9", ["127.0.0.1", "localhost"])
        self.context.get_website_data_manager().set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, nobody)
        self.context.connect("automation-started", self.automation_started)
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(path)
        self.socket.listen()
        threading.Thread(target=self.listen, daemon=True).start()

    def automation_started(self, _, session):
        info = WebKit2.ApplicationInfo()
        info.set_name("nutgraf")
        info.set_version(1, 0, 0)
        session.set_application_info(info)
        session.connect("create-web-view", self.create_view)

    def create_view(self, _):
        contents = WebKit2.UserContentManager()
        contents.register_script_message_handler_in_world("faults", WORLD)
        contents.connect("script-message-received::faults", lambda _, said: self.say(fault=said.get_js_value().to_string()))
        contents.add_script(WebKit2.UserScript.new_for_world(
            WATCH, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START, WORLD, None, None))
        self.view = WebKit2.WebView(web_context=self.context, user_content_manager=contents, is_controlled_by_automation=True)
        self.window = Gtk.Window()
        self.window.set_decorated(False)
        self.window.set_default_size(390, 844)
        self.window.add(self.view)
        self.window.show_all()
        self.view.grab_focus()
        self.window.get_window().focus(Gdk.CURRENT_TIME)  # there is no window manager that would
        return self.view

    def listen(self):
        connection, _ = self.socket.accept()
        self.answers = connection.makefile("w")
        for line in connection.makefile("r"):
            GLib.idle_add(self.answer, json.loads(line))
        GLib.idle_add(Gtk.main_quit)

    def say(self, **words):
        self.answers.write(json.dumps(words) + "\n")
        self.answers.flush()

    def answer(self, asked):
        try:
            getattr(self, "do_" + asked.pop("do"))(**asked)
        except Exception as error:
            self.say(error=repr(error))

    def done(self, *_):
        self.say(error="")

    def do_look(self, width, height, script, dark, still):
        settings = Gtk.Settings.get_default()
        settings.set_property("gtk-application-prefer-dark-theme", dark)
        settings.set_property("gtk-enable-animations", not still)
        self.view.get_settings().set_enable_javascript(script)
        self.window.resize(width, height)
        self.when_sized(width, height)

    def when_sized(self, width, height):
        if self.view.get_allocated_width() == width and self.view.get_allocated_height() == height:
            self.done()
        else:
            GLib.timeout_add(10, self.when_sized, width, height)

    def do_forget(self):
        """Forgets what pages have left behind."""
        manager = self.context.get_website_data_manager()
        manager.clear(WebKit2.WebsiteDataTypes.ALL, 0, None, self.done)

    def do_print(self, path):
        settings = Gtk.PrintSettings()
        settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + path)
        setup = Gtk.PageSetup()
        setup.set_paper_size_and_default_margins(Gtk.PaperSize.new("iso_a4"))
        self.printing = WebKit2.PrintOperation.new(self.view)
        self.printing.set_print_settings(settings)
        self.printing.set_page_setup(setup)
        self.printing.connect("finished", self.done)
        self.printing.connect("failed", lambda _, error: self.say(error=str(error)))
        self.printing.print_()

    def do_picture(self, path):
        """Takes a picture of the whole page."""
        def taken(view, result):
            view.get_snapshot_finish(result).write_to_png(path)
            self.done()
        self.view.get_snapshot(WebKit2.SnapshotRegion.FULL_DOCUMENT, WebKit2.SnapshotOptions.NONE, None, taken)


Window(sys.argv[1])
Gtk.main()
