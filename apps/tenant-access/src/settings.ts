import { serviceSettings } from '@gatehouse/platform/process';
import { z } from 'zod';

/** The settings that every service has. */
export const settings = z.object(serviceSettings);
