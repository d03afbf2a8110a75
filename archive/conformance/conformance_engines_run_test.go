//go:build conformance

package conformance_test

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
)

func (s *site) script(out string) {
	s.must("sh", s.recipe, s.list, s.base, out, strconv.Itoa(shares))
}

// tries is how often a scheduler begins a share that ended badly.
const tries = 4

// each runs a share after the other, as a scheduler would that knows no success but
// zero.
func (s *site) each(run func(i int) *exec.Cmd) {
	for i := range shares {
		var said []byte
		err := fmt.Errorf("it was not tried")
		for try := 0; try < tries && err != nil; try++ {
			said, err = run(i).CombinedOutput()
		}
		if err != nil {
			s.Errorf("share %d: %v\n%s", i, err, said)
		}
	}
}

func (s *site) slurm(out string) {
	s.must("bash", "-n", s.recipe)
	text, err := os.ReadFile(s.recipe)
	s.check(err)
	if !strings.Contains(string(text), fmt.Sprintf("#SBATCH --array=0-%d\n", shares-1)) {
		s.Errorf("the array has not %d tasks", shares)
	}
	s.each(func(i int) *exec.Cmd {
		cmd := s.command("bash", s.recipe, s.list, s.base, out)
		cmd.Env = append(cmd.Env, fmt.Sprintf("SLURM_ARRAY_TASK_ID=%d", i), fmt.Sprintf("SLURM_ARRAY_TASK_COUNT=%d", shares), "SLURM_CPUS_PER_TASK=1")
		return cmd
	})
}

// kubernetes does what the controller of jobs and a node do: it expands the names of
// variables in commands and arguments.
func (s *site) kubernetes(string) {
	s.valid("completionMode", "completionMood")
	text, err := os.ReadFile(s.recipe)
	s.check(err)
	var job struct {
		Spec struct {
			Completions int
			Template    struct {
				Spec struct {
					Containers []struct{ Command, Args []string }
				}
			}
		}
	}
	s.check(yaml.Unmarshal(text, &job))
	if job.Spec.Completions != shares {
		s.Errorf("there are %d completions", job.Spec.Completions)
	}
	container := job.Spec.Template.Spec.Containers[0]
	s.each(func(i int) *exec.Cmd {
		var words []string
		for _, w := range append(container.Command, container.Args...) {
			words = append(words, strings.ReplaceAll(w, "$(JOB_COMPLETION_INDEX)", strconv.Itoa(i)))
		}
		return s.command(filepath.Join(s.dir, "bin", words[0]), words[1:]...)
	})
}

func (s *site) batch(string) {
	s.valid("arrayProperties", "arrayPropertys")
	text, err := os.ReadFile(s.recipe)
	s.check(err)
	var request struct {
		ArrayProperties    struct{ Size int }
		ContainerOverrides struct{ Command []string }
	}
	s.check(json.Unmarshal(text, &request))
	if request.ArrayProperties.Size != shares {
		s.Errorf("the array has %d jobs", request.ArrayProperties.Size)
	}
	s.each(func(i int) *exec.Cmd {
		cmd := s.command(request.ContainerOverrides.Command[0], request.ContainerOverrides.Command[1:]...)
		cmd.Env = append(cmd.Env, fmt.Sprintf("AWS_BATCH_JOB_ARRAY_INDEX=%d", i), fmt.Sprintf("AWS_BATCH_JOB_ARRAY_SIZE=%d", shares))
		return cmd
	})
}

// valid has a recipe checked by the schema of who reads it, and one with a word spelt
// wrongly, which must be refused.
func (s *site) valid(word, wrong string) {
	s.Helper()
	if !s.has("check-recipes") {
		s.Log("check-recipes is not here: the recipe was run, but not held to its schema")
		return
	}
	s.must("check-recipes", s.recipe)
	text, err := os.ReadFile(s.recipe)
	s.check(err)
	spoilt := filepath.Join(s.dir, "spoilt"+filepath.Ext(s.recipe))
	s.check(os.WriteFile(spoilt, []byte(strings.Replace(string(text), word, wrong, 1)), 0o644))
	if out, _, err := s.try("check-recipes", spoilt); err == nil {
		s.Errorf("the recipe is accepted with %q in it: %s", wrong, out)
	}
}

func (s *site) dask(out string) {
	file := filepath.Join(s.dir, "scheduler.json")
	s.start("dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", file)
	for range 2 {
		s.start("dask", "worker", "--scheduler-file", file, "--host", "127.0.0.1", "--nthreads", "1", "--nworkers", "1", "--no-dashboard", "--local-directory", s.dir)
	}
	var scheduler struct{ Address string }
	s.wait(func() bool {
		text, err := os.ReadFile(file)
		return err == nil && json.Unmarshal(text, &scheduler) == nil
	})
	s.must("dask-python", s.recipe, scheduler.Address, s.list, s.base, out, strconv.Itoa(shares))
}

// ray starts a cluster of its own on this machine, which ends with it. Its sockets
// have long names, so it lives in a folder with a short one.
func (s *site) ray(out string) {
	short, err := os.MkdirTemp("", "r")
	s.check(err)
	s.Cleanup(func() { os.RemoveAll(short) })
	s.env = append(s.env, "RAY_TMPDIR="+short)
	s.must("ray-python", s.recipe, s.list, s.base, out, strconv.Itoa(shares))
}

func (s *site) spark(out string) {
	quick := "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
	s.env = append(s.env, "SPARK_LOCAL_IP=127.0.0.1", "SPARK_DAEMON_MEMORY=256m", "SPARK_DAEMON_JAVA_OPTS="+quick, "SPARK_WORKER_DIR="+filepath.Join(s.dir, "work"), "SPARK_LOCAL_DIRS="+filepath.Join(s.dir, "local"))
	address := freeAddress(s.T)
	host, port, err := net.SplitHostPort(address)
	s.check(err)
	s.start("spark", "spark-class", "org.apache.spark.deploy.master.Master", "--host", host, "--port", port, "--webui-port", "0")
	for range 2 {
		s.start("spark", "spark-class", "org.apache.spark.deploy.worker.Worker", "--host", host, "--cores", "1", "--memory", "512m", "--webui-port", "0", "spark://"+address)
	}
	s.wait(func() bool {
		c, err := net.Dial("tcp", address)
		if err == nil {
			c.Close()
		}
		return err == nil
	})
	s.must("spark", "spark-submit", "--master", "spark://"+address, "--executor-memory", "512m", "--conf", "spark.ui.enabled=false",
		"--conf", "spark.driver.host="+host, "--conf", "spark.driver.bindAddress="+host, "--conf", "spark.executor.extraJavaOptions="+quick,
		s.recipe, s.list, s.base, out, strconv.Itoa(shares))
}

// freeAddress is one of this machine's that nobody listens at.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// wait waits until something is there.
func (s *site) wait(there func() bool) {
	s.Helper()
	for range 600 {
		if there() {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	s.Fatal("it does not begin to work within a minute")
}
