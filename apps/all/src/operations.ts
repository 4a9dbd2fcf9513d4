import type { Check, Metrics, Serve } from '@gatehouse/platform';

interface Told {
  checks: readonly Check[];
  metrics: Metrics;
}

/** What the services of this process tell of their health, to be told as one. */
export class Operations {
  private readonly told: Told[] = [];

  /** Takes what a service would serve on a port of its own. */
  serve(service: string): Serve {
    return (_, checks, metrics) => {
      const named = checks.map((check) => ({ ...check, name: `${service}: ${check.name}` }));
      const told = { checks: named, metrics };
      this.told.push(told);
      return Promise.resolve(() => {
        this.told.splice(this.told.indexOf(told), 1);
        return Promise.resolve();
      });
    };
  }

  get checks(): Check[] {
    return this.told.flatMap(({ checks }) => checks);
  }

  get metrics(): Metrics[] {
    return this.told.map(({ metrics }) => metrics);
  }
}
