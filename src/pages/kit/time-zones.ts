const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

/** Names of the time zone database to choose from; with the one there is already, which may be an older name. */
export const timeZones = (also = ''): { value: string; label: string }[] =>
  (also === '' || zones.includes(also) ? zones : [also, ...zones]).map((zone) => ({
    value: zone,
    label: zoneName(zone),
  }));

/** As people read it: `America/Los Angeles`. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');
