import autocannon from 'autocannon';

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 2xx, and requests that got none. */
  failed: number;
  /** How many were answered with 2xx, those before the measuring included. */
  answered: number;
}

interface Load {
  url: string;
  connections: number;
  seconds: number;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** V8 has compiled by then what the load runs through. */
const WARM_UP_SECONDS = 5;

/** Puts load on one address, after a few seconds in which the programs get warm. */
export async function load({ seconds, ...options }: Load): Promise<LoadResult> {
  const warmUp = await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...options, duration: seconds });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    answered: warmUp['2xx'] + result['2xx'],
  };
}
