/** The fields of a contract's model as a row has them: what may be missing on the wire is null. */
export type Stored<Model> = { [Field in keyof Model]-?: Exclude<Model[Field], undefined> };
