import { serviceSettings } from '@gatehouse/platform/config';
import { z } from 'zod';

/** The settings that every service has. */
export const settings = z.object(serviceSettings);
