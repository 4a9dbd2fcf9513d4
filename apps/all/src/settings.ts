import { commonSettings } from '@gatehouse/platform/config';
import { z } from 'zod';

const { OPS_HOST, OPS_PORT, LOG_LEVEL, OTEL_EXPORTER_OTLP_ENDPOINT } = commonSettings;

/** The settings of the process itself; those of the services are theirs. */
export const settings = z.object({ OPS_HOST, OPS_PORT, LOG_LEVEL, OTEL_EXPORTER_OTLP_ENDPOINT });
