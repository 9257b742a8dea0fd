// A released version of the data, as /data/versions.json lists it.

export interface Release {
  version: string;
  /** Day of that version of the data. */
  date: string;
  files: {
    name: string;
    /** Relative to the site. */
    path: string;
    bytes: number;
  }[];
}
