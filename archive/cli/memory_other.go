//go:build !linux

package cli

// machineMemory is how much memory this process could have.
func machineMemory() int64 { return usualMemory }
