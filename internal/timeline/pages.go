package timeline

// OnePage is the most events that a timeline has on one page. Each page of a longer one has about as many: it loads on a
// phone without waiting, and has some 30 KB.
const OnePage = 250

// IsLong reports whether a timeline of that many events is divided into pages.
func IsLong(events int) bool { return events > OnePage }

// Pages divides a long timeline at its headings, and the events under one heading only when they alone are too many for a
// page. Pages are filled from the front, so that a new event at the end moves no other. A timeline that is not long has one
// page.
func Pages(groups []*Group) [][]*Group {
	events := 0
	for _, group := range groups {
		events += len(group.Rows)
	}
	if !IsLong(events) {
		return [][]*Group{groups}
	}
	var pages [][]*Group
	room := 0
	for _, group := range groups {
		if len(group.Rows) > room {
			pages, room = append(pages, nil), OnePage
		}
		for len(group.Rows) > room {
			head := *group
			head.Rows = group.Rows[:room]
			pages[len(pages)-1] = append(pages[len(pages)-1], &head)
			rest := *group
			rest.Rows, rest.GapBefore.N = group.Rows[room:], 0
			group = &rest
			pages, room = append(pages, nil), OnePage
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], group)
		room -= len(group.Rows)
	}
	return pages
}
