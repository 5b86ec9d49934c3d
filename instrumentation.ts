/** Run by the framework once, before the first request: nothing is loaded unless traces are wanted. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { startTracing } = await import('@/lib/watch/trace');
  startTracing(process.env.npm_package_version ?? '0.1.0');
}
