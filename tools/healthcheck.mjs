// The health check of a container; its image has no shell and no curl. Exits with 0 if the service is ready.
const port = process.env.OPS_PORT ?? '9464';
const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
