package rights

// plausible is the test that turns most lines away before they are cut up.
func plausible(s string) bool { return len(s) <= maxCredit }
