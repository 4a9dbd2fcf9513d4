import autocannon from 'autocannon';

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  /** Responses other than 2xx, and requests without a response. */
  failed: number;
  /** 2xx responses, including the warm-up. */
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

/** Lets V8 compile the hot code. */
const WARM_UP_SECONDS = 5;

/** Puts load on a URL after a short warm-up. */
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
