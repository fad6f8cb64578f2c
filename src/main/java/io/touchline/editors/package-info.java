/** Makes what editors need to complete and check route files. */
package io.touchline.editors;
