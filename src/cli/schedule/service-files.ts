import { clockText, cronPattern, type DailyTime, onLocalClock, TIME_ZONE } from './daily-time.js';

export const SERVICE_FILES = ['systemd-service', 'systemd-timer', 'crontab', 'containerfile'] as const;

export type ServiceFile = (typeof SERVICE_FILES)[number];

/** How the program is called on this machine. */
export interface Installation {
  readonly node: string;
  readonly script: string;
  readonly folder: string;
  readonly pipeline: string;
  readonly time: DailyTime;
}

/** What another scheduler needs to start the nightly run. */
export function serviceFile(name: ServiceFile, installation: Installation): string {
  switch (name) {
    case 'systemd-service':
      return systemdService(installation);
    case 'systemd-timer':
      return systemdTimer(installation);
    case 'crontab':
      return crontab(installation);
    case 'containerfile':
      return containerfile(installation);
  }
}

/** An ordinary user's service that can write to its own folder and to nothing else. */
function systemdService({ node, script, folder, pipeline }: Installation): string {
  return `[Unit]
Description=gongkai, nightly run of ${escaped(pipeline)}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${escaped(folder)}
ExecStart=${quoted(node)} ${quoted(script)} run ${quoted(pipeline)} --log events.jsonl --summary night.html
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=strict
ReadWritePaths=${quoted(folder)}
Nice=10
`;
}

function systemdTimer({ time }: Installation): string {
  return `[Unit]
Description=gongkai, every night at ${clockText(time)} in China

[Timer]
OnCalendar=*-*-* ${clockText(time)}:00 ${TIME_ZONE}
Persistent=true
Unit=gongkai.service

[Install]
WantedBy=timers.target
`;
}

/** In the machine's own time: the cron of Debian knows no other, CRON_TZ or not. */
function crontab({ node, script, folder, pipeline, time }: Installation): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const command = [node, script, 'run', pipeline, '--log', 'events.jsonl', '--summary', 'night.html'];
  return `# ${clockText(time)} in China, on this machine's clock (${timeZone}).
${cronPattern(onLocalClock(time, new Date()))} cd ${shellWord(folder)} && ${command.map(shellWord).join(' ')}
`;
}

function containerfile({ pipeline, time }: Installation): string {
  return `# podman build -t gongkai -f Containerfile .   (in the checkout of gongkai)
# podman run -d --restart=always -v gongkai:/data gongkai
FROM docker.io/library/node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev

FROM docker.io/library/node:22-bookworm-slim
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /data
VOLUME /data
ENTRYPOINT ["node", "/app/dist/src/cli/main.js"]
CMD ${JSON.stringify(['schedule', `/app/${pipeline}`, '--at', clockText(time), '--log', 'events.jsonl', '--summary', 'night.html'])}
`;
}

/** A percent sign begins a specifier of systemd. */
function escaped(text: string): string {
  return text.replaceAll('%', '%%');
}

function quoted(text: string): string {
  const word = escaped(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '$$$$');
  return /^[\w./%@:-]+$/u.test(word) ? word : `"${word}"`;
}

/** A percent sign ends a command in a crontab. */
function shellWord(text: string): string {
  const word = /^[\w./@:-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
  return word.replaceAll('%', '\\%');
}
