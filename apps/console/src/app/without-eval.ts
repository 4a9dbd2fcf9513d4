import { z } from 'zod';

// Before any schema is used: zod would try whether the Content-Security-Policy lets it compile them, which Firefox reports.
z.config({ jitless: true });
