import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

// Loaded with --import: the program's last words are the most live heap that was seen, every so many milliseconds, and
// the most memory that the process ever had, in KiB, and the CPU time of all its threads, in microseconds. The heap is
// looked at after a garbage collection.
const every = Number(process.env.LIVE_HEAP_EVERY ?? 0);

if (isMainThread) {
  let heap = 0;
  if (every > 0) {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc');
    const look = () => {
      collectGarbage();
      heap = Math.max(heap, process.memoryUsage().heapUsed / 1024);
    };
    setInterval(look, every).unref();
  }
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`${Math.round(heap)} ${maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
}
