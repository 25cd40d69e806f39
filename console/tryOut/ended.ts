/** Why a process ended that was to tell something before. */
export function whyEnded(code: number | null, signal: string | null, memoryMb = 1024): string {
  // By this, Node.js ends a process whose heap is full.
  if (signal === "SIGABRT" || code === 134)
    return `The run needed more than ${memoryMb} MB of memory, which is all that the platform gives: read less at once.`;
  if (signal) return `The run's process was ended from outside, by ${signal}.`;
  return `The run ended its own process, with code ${code}, before it gave a result.`;
}
