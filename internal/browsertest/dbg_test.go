package browsertest
import "testing"
func TestDbg(t *testing.T) {
	tab := Open(t, Desk)
	tab.Go(Serve(t, flagship()) + section+"#term-nato")
	waitForNote(tab, "term-nato")
	show := `(() => { const d = document.querySelector(":target > div"), c = getComputedStyle(d); return JSON.stringify([c.position, c.top, c.bottom, c.positionTryFallbacks, c.positionAnchor, c.maxHeight, d.getBoundingClientRect().top, scrollY]) })()`
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `document.querySelector(":target > div").style.positionTryFallbacks = "--foot", true`)
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `scrollTo(0,300), true`)
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `scrollTo(0,0), document.querySelector(":target > div").style.maxHeight = "none", true`)
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `scrollTo(0,0), document.querySelector(":target > div").style.animation = "none", true`)
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `scrollTo(0,0), document.querySelector(":target > div").style.overflow = "visible", true`)
	t.Log(Eval[string](tab, show))
	Eval[bool](tab, `scrollTo(0,0), document.querySelector(":target > div").style.inset = "anchor(start) auto auto", true`)
	t.Log(Eval[string](tab, show))
}
