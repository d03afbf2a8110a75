package cli

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// machineMemory is how much memory this process could have: that of the machine,
// or less where its control group or its limits say so.
func machineMemory() int64 {
	most := int64(usualMemory)
	var info syscall.Sysinfo_t
	if err := syscall.Sysinfo(&info); err == nil {
		most = int64(info.Totalram) * int64(info.Unit)
	}
	for _, file := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		if data, err := os.ReadFile(file); err == nil {
			if n, err := strconv.ParseInt(strings.TrimSpace(string(data)), 10, 64); err == nil && n > 0 {
				most = min(most, n)
			}
		}
	}
	var limit syscall.Rlimit
	for _, resource := range []int{syscall.RLIMIT_AS, syscall.RLIMIT_DATA} {
		if err := syscall.Getrlimit(resource, &limit); err == nil && limit.Cur < 1<<62 {
			most = min(most, int64(limit.Cur))
		}
	}
	return most
}
