// @ts-check
import { join } from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  distDir: '.next',
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: join(import.meta.dirname, '../../..') },
};
