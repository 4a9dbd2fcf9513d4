import { z } from 'zod';
import { setting } from '../config/setting.js';
import { Networks } from './networks.js';

/** A list of networks, separated by commas; none by default. @param meaning what they are for */
export const networksSetting = (meaning: string) =>
  setting(
    z
      .string()
      .default('')
      .transform((text, context) => {
        try {
          return new Networks(text.split(',').filter((part) => part !== ''));
        } catch (error) {
          context.addIssue((error as Error).message);
          return z.NEVER;
        }
      }),
    { meaning, must: 'networks such as 10.1.0.0/16, separated by commas' },
  );
