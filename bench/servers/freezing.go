// A server for the measurements: answers after a fixed delay, and its whole process stands still by a schedule.
//
//	freezing <delay in ms> <freeze in ms> <every in ms>
//
// It writes a line of JSON for its port and for every freeze as it was, on the wall clock, and ends with its standard
// input. What piled up in a freeze must not queue a second time for the server: one thread over epoll speaks just enough
// HTTP/1.1 for requests without a body. Still the kernel takes some 8 µs to send an answer, so those that fall due
// together are begun so early that the middle one leaves at its instant. The process that freezes it is another.
package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"
	"unsafe"
)

const (
	isServer     = "FREEZING_SERVER"
	listener     = 3
	epollPwait2  = 441
	prSetSlack   = 29
	mostEvents   = 4096
	endOfHead    = "\r\n\r\n"
	manyAnswers  = 100
	nanosPerMsec = float64(time.Millisecond)
)

// ab speaks HTTP/1.0 and wants to be told that the connection stays open.
var answer = []byte("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}")

func main() {
	if len(os.Args) != 4 {
		fail("usage: freezing <delay in ms> <freeze in ms> <every in ms>")
	}
	if os.Getenv(isServer) != "" {
		serve(readMilliseconds(os.Args[1]))
	}
	supervise(readMilliseconds(os.Args[2]), readMilliseconds(os.Args[3]))
}

// Stops and continues the server, and tells when.
func supervise(freeze, every time.Duration) {
	socket, err := net.Listen("tcp4", "127.0.0.1:0")
	check(err)
	file, err := socket.(*net.TCPListener).File()
	check(err)
	server := exec.Command(os.Args[0], os.Args[1:]...)
	server.Env = append(os.Environ(), isServer+"=1")
	server.Stderr = os.Stderr
	server.ExtraFiles = []*os.File{file}
	// It dies with the thread that started it, and so that thread has to stay.
	runtime.LockOSThread()
	server.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	check(server.Start())
	fmt.Printf("{\"port\":%d}\n", socket.Addr().(*net.TCPAddr).Port)
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	go func() {
		fail("the server ended: ", server.Wait())
	}()
	if every == 0 {
		select {}
	}
	for next := time.Now().Add(every); ; next = next.Add(every) {
		time.Sleep(time.Until(next))
		from := time.Now()
		check(server.Process.Signal(syscall.SIGSTOP))
		time.Sleep(time.Until(from.Add(freeze)))
		to := time.Now()
		check(server.Process.Signal(syscall.SIGCONT))
		fmt.Printf("{\"freeze\":[%.4f,%.4f]}\n", onWallClock(from), onWallClock(to))
	}
}

type connection struct {
	isOpen bool
	// How often its number was given out: an answer must not reach the next one that has it.
	generation int
	// Characters of the end of a head that were seen last.
	matched int
}

type due struct {
	at         time.Duration
	fd         int
	generation int
}

// Answers until it is killed.
func serve(delay time.Duration) {
	runtime.LockOSThread()
	debug.SetGCPercent(-1)
	// Without slack of the timers a wait ends within microseconds.
	_, _, number := syscall.RawSyscall(syscall.SYS_PRCTL, prSetSlack, 1, 0)
	checkNumber(number)
	epoll, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	check(err)
	check(syscall.SetNonblock(listener, true))
	// Connections inherit it.
	check(syscall.SetsockoptInt(listener, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1))
	check(watch(epoll, listener))

	begin := time.Now()
	connections := map[int]*connection{}
	events := make([]syscall.EpollEvent, mostEvents)
	buffer := make([]byte, 65536)
	var queue []due
	// What one answer takes, as measured where many were sent.
	cost := 8 * time.Microsecond
	for {
		first := firstLeave(queue, cost)
		count := wait(epoll, events, first, begin)
		// All that is found now was there by now.
		at := time.Since(begin) + delay
		take := func(fd int) {
			one := connections[fd]
			for range one.read(fd, buffer) {
				queue = append(queue, due{at, fd, one.generation})
			}
		}
		for _, event := range events[:count] {
			if event.Fd == listener {
				accept(epoll, connections, take)
			} else {
				take(int(event.Fd))
			}
		}
		now := time.Since(begin)
		if len(queue) == 0 || firstLeave(queue, cost) > now {
			continue
		}
		ready := 0
		for last := max(now, queue[0].at+time.Millisecond); ready < len(queue) && queue[ready].at <= last; {
			one := connections[queue[ready].fd]
			if one.isOpen && one.generation == queue[ready].generation {
				syscall.Write(queue[ready].fd, answer)
			}
			ready++
		}
		queue = queue[ready:]
		if ready >= manyAnswers {
			cost = (time.Since(begin) - now) / time.Duration(ready)
		}
	}
}

const never = time.Duration(-1)

// When to begin with the answers that are due first, those of one millisecond together; never: none is due.
func firstLeave(queue []due, cost time.Duration) time.Duration {
	together := 0
	for together < len(queue) && queue[together].at <= queue[0].at+time.Millisecond {
		together++
	}
	if together == 0 {
		return never
	}
	return queue[0].at - time.Duration(together/2)*cost
}

// Until something comes, or an instant.
func wait(epoll int, events []syscall.EpollEvent, until time.Duration, begin time.Time) int {
	var limit *syscall.Timespec
	if until != never {
		left := syscall.NsecToTimespec(max(0, int64(until-time.Since(begin))))
		limit = &left
	}
	count, _, number := syscall.Syscall6(epollPwait2, uintptr(epoll), uintptr(unsafe.Pointer(&events[0])),
		uintptr(len(events)), uintptr(unsafe.Pointer(limit)), 0, 0)
	if number == syscall.EINTR {
		return 0
	}
	checkNumber(number)
	return int(count)
}

// A connection that waited brought its first request along.
func accept(epoll int, connections map[int]*connection, take func(fd int)) {
	for {
		fd, _, err := syscall.Accept4(listener, syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC)
		if err == syscall.EAGAIN {
			return
		}
		if err == syscall.ECONNABORTED || err == syscall.EINTR {
			continue
		}
		check(err)
		one := connections[fd]
		if one == nil {
			one = &connection{}
			connections[fd] = one
		}
		*one = connection{isOpen: true, generation: one.generation + 1}
		check(watch(epoll, fd))
		take(fd)
	}
}

// How many requests ended in what has come.
func (one *connection) read(fd int, buffer []byte) int {
	length, err := syscall.Read(fd, buffer)
	if err == syscall.EAGAIN || err == syscall.EINTR {
		return 0
	}
	if err != nil || length == 0 {
		one.isOpen = false
		syscall.Close(fd)
		return 0
	}
	requests := 0
	for _, character := range buffer[:length] {
		switch {
		case character == endOfHead[one.matched]:
			one.matched++
		case character == '\r':
			one.matched = 1
		default:
			one.matched = 0
		}
		if one.matched == len(endOfHead) {
			one.matched = 0
			requests++
		}
	}
	return requests
}

func watch(epoll, fd int) error {
	return syscall.EpollCtl(epoll, syscall.EPOLL_CTL_ADD, fd, &syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(fd)})
}

func readMilliseconds(text string) time.Duration {
	value, err := strconv.ParseFloat(text, 64)
	check(err)
	return time.Duration(value * nanosPerMsec)
}

func onWallClock(at time.Time) float64 {
	return float64(at.UnixNano()) / nanosPerMsec
}

func checkNumber(number syscall.Errno) {
	if number != 0 {
		check(number)
	}
}

func check(err error) {
	if err != nil {
		fail(err)
	}
}

func fail(words ...any) {
	fmt.Fprintln(os.Stderr, words...)
	os.Exit(1)
}
