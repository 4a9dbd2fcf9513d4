import type { Check, Metrics, Serve } from '@gatehouse/platform';

interface ServiceOperations {
  checks: readonly Check[];
  metrics: Metrics;
}

/** The health checks and metrics of all services in this process, combined. */
export class Operations {
  private readonly services: ServiceOperations[] = [];

  /** Collects what the service `name` would otherwise serve on its own port. */
  serve(name: string): Serve {
    return (_, checks, metrics) => {
      const named = checks.map((check) => ({ ...check, name: `${name}: ${check.name}` }));
      const operations = { checks: named, metrics };
      this.services.push(operations);
      return Promise.resolve(() => {
        this.services.splice(this.services.indexOf(operations), 1);
        return Promise.resolve();
      });
    };
  }

  get checks(): Check[] {
    return this.services.flatMap(({ checks }) => checks);
  }

  get metrics(): Metrics[] {
    return this.services.map(({ metrics }) => metrics);
  }
}
