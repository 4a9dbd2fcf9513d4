import { serviceSettings } from '@gatehouse/platform/process';
import { z } from 'zod';

/** What can be set of tenant-access: what all services have. */
export const settings = z.object(serviceSettings);
