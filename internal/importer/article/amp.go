package article

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// takeAMP replaces elements of AMP, which a script fills, by plain ones: pictures, menus, and media that an explainer's
// pages do not show.
func (r *reader) takeAMP(page *html.Node) {
	var found []*html.Node
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && strings.HasPrefix(n.Data, "amp-") {
			found = append(found, n)
		}
	}
	for _, n := range found {
		switch n.Data {
		case "amp-img", "amp-anim":
			for n.FirstChild != nil { // the same picture for readers without scripts
				n.RemoveChild(n.FirstChild)
			}
			n.Data, n.DataAtom = "img", atom.Img
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "width" || a.Key == "height" }) // an aspect ratio, "16" and "9"
		case "amp-sidebar":
			n.Data, n.DataAtom = "nav", atom.Nav
		case "amp-video", "amp-audio", "amp-youtube", "amp-vimeo", "amp-iframe", "amp-brightcove", "amp-dailymotion", "amp-twitter", "amp-facebook", "amp-instagram":
			for _, key := range []string{"src", "data-videoid", "data-tweetid", "data-href", "data-shortcode", "data-video-id"} {
				if value := webpage.Attribute(n, key); value != "" {
					r.leave(lineOf(n), "<"+n.Data+"> "+short(value))
					break
				}
			}
			remove(n)
		case "amp-ad", "amp-embed", "amp-consent", "amp-analytics", "amp-pixel", "amp-social-share", "amp-sticky-ad", "amp-auto-ads":
			remove(n)
		}
	}
}
