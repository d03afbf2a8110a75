module github.com/fad55d40/archive

go 1.26.5
