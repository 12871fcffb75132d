//! Writes a payload with its discriminator.

use ::serde::ser::{Error as _, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::super::alloc::string::String;

const NO_OBJECT: &str = "the payload of a union with a discriminator must be an object";

/// Writes an object with the member `name` set to the first of the tags of its variant, whatever the payload itself has
/// there, unless that is another one of them. The member goes first. A variant without tags is written as it is.
///
/// # Errors
///
/// When the payload is no object, or cannot be written.
pub fn serialize_tagged<T, S>(
    name: &'static str,
    tags: &[&str],
    payload: &T,
    serializer: S,
) -> Result<S::Ok, S::Error>
where
    T: Serialize + ?Sized,
    S: Serializer,
{
    if tags.is_empty() {
        return payload.serialize(serializer);
    }
    let own = if tags.len() > 1 {
        ::serde_json::to_value(payload).ok()
    } else {
        None
    };
    let own = own.as_ref().and_then(|payload| super::tag(payload, name));
    let own = own.filter(|own| tags.contains(own));
    let tag = own.or(tags.first().copied()).unwrap_or_default();
    payload.serialize(Tagged {
        name,
        tag,
        inner: serializer,
    })
}

struct Tagged<'a, S> {
    name: &'static str,
    tag: &'a str,
    inner: S,
}

/// An object that is being written. The tag goes first, so that a payload without it needs no second pass; its own
/// member of that name is left out.
struct Object<M> {
    name: &'static str,
    inner: M,
    /// Whether the value of the key that was written last is left out.
    skip: bool,
}

impl<S: Serializer> Tagged<'_, S> {
    fn object(self) -> Result<Object<S::SerializeMap>, S::Error> {
        // The payload may have the member or not, so the length is not known.
        let mut inner = self.inner.serialize_map(None)?;
        inner.serialize_entry(self.name, self.tag)?;
        Ok(Object {
            name: self.name,
            inner,
            skip: false,
        })
    }
}

macro_rules! refuse {
    ($($method:ident($argument:ty)),* $(,)?) => {$(
        fn $method(self, _: $argument) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom(NO_OBJECT))
        }
    )*};
}

impl<S: Serializer> Serializer for Tagged<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Object<S::SerializeMap>;
    type SerializeStruct = Object<S::SerializeMap>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    refuse! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_f32(f32), serialize_f64(f64), serialize_char(char), serialize_str(&str),
        serialize_bytes(&[u8]), serialize_unit_struct(&'static str),
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
    ) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.object()
    }

    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        self.object()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Err(S::Error::custom(NO_OBJECT))
    }
}

impl<M: SerializeMap> SerializeMap for Object<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        let key = match ::serde_json::to_value(key) {
            Ok(::serde_json::Value::String(key)) => key,
            _ => return Err(M::Error::custom("the key of an object must be a text")),
        };
        self.skip = key == self.name;
        if self.skip {
            return Ok(());
        }
        self.inner.serialize_key::<String>(&key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if self.skip {
            return Ok(());
        }
        self.inner.serialize_value(value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.inner.end()
    }
}

impl<M: SerializeMap> SerializeStruct for Object<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        if key == self.name {
            return Ok(());
        }
        self.inner.serialize_entry(key, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.inner.end()
    }
}
