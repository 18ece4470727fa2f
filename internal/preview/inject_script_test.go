package preview

import "testing"

func TestPageIsServedWithTheScript(t *testing.T) {
	const script = `<script src="/__nutgraf/live.js" data-page="m"></script>`
	for page, want := range map[string]string{
		`<!doctype html><html><head><title>A</title></head><body><p class=x>&amp; <B>`: `<!doctype html><html><head>` + script + `<title>A</title></head><body><p class=x>&amp; <B>`,
		`<p>no head</p>`: `<p>no head</p>` + script,
		`<!-- <head> --><head lang="en"><template><head></template>`:                                       `<!-- <head> --><head lang="en">` + script + `<template><head></template>`,
		"<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; img-src *\">":    "<head>" + script + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; img-src *\">",
		"<head><META content=\"default-src 'none'; style-src 'self'\" http-equiv=content-security-policy>": "<head>" + script + `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;; connect-src &#39;self&#39;">`,
	} {
		if got := string(forPreview([]byte(page), "m")); got != want {
			t.Errorf("%s\n got %s\nwant %s", page, got, want)
		}
	}
}

func TestPolicyLetsTheScriptAskThisServer(t *testing.T) {
	for policy, want := range map[string]string{
		"default-src 'self'; img-src 'self' data:": "default-src 'self'; img-src 'self' data:",
		"img-src 'self'":                                       "img-src 'self'",
		"default-src *;":                                       "default-src *;",
		"default-src https://a.example":                        "default-src https://a.example; connect-src https://a.example 'self'",
		"default-src 'self'; connect-src 'none'":               "default-src 'self'; connect-src 'self'",
		"default-src 'none'; Connect-Src https://a.example":    "default-src 'none'; connect-src https://a.example 'self'",
		"require-trusted-types-for 'script'; trusted-types a;": "",
	} {
		if got := loosen(policy); got != want {
			t.Errorf("%q: got %q, want %q", policy, got, want)
		}
	}
}
