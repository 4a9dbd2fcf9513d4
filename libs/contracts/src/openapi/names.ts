/** `create-customer` as the name of a schema, `CreateCustomer`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|[-.])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** And of an operation, `createCustomer`. */
export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
