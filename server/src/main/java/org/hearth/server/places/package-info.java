/// The rooms of the house, and other houses.
///
/// Owns `places`; tells `CatalogEvents` of the catalogue `place`; serves `/api/places`. Which
/// devices and persons are in a place stands with them; who may do what inside one stands in
/// access.
@NullMarked
package org.hearth.server.places;

import org.jspecify.annotations.NullMarked;
