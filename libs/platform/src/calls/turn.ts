const waiting: (() => void)[] = [];

function letOneGo(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGo);
}

/**
 * Waits for a turn of the event loop of one's own, in the order of asking. A thousand requests that arrive together are read
 * together, and handled one after the other without looking up, so that nothing else is heard for seconds: an orchestrator's
 * probe, the clock of a lease. With a turn for each, whoever comes meanwhile waits for one piece of work and not for all.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(letOneGo);
  });
}
