//! Listens to everything that is told: `tracing` at its most verbose, and the crate `log`.

use std::cell::{Cell, RefCell};
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex, Once};

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};
use tracing_log::LogTracer;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Keeps all that `tracing` is told, one line for each span, event and later field.
#[derive(Clone, Default)]
pub(crate) struct Told(Arc<Mutex<String>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {} = {value:?}", field.name());
    }
}

impl Told {
    fn push(&self, line: Line) {
        let mut text = self.0.lock().expect("nobody has failed in a line");
        text.push_str(&line.0);
        text.push('\n');
    }
}

impl<S: Subscriber> Layer<S> for Told {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let of = attributes.metadata();
        let mut line = Line(format!("{} {} {}", of.level(), of.target(), of.name()));
        attributes.record(&mut line);
        self.push(line);
    }

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        self.push(line);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let of = event.metadata();
        let mut line = Line(format!("{} {}", of.level(), of.target()));
        event.record(&mut line);
        self.push(line);
    }
}

/// What `tracing` is told on this thread meanwhile, the records of `log` among it.
pub(crate) fn listen<T>(most: LevelFilter, act: impl FnOnce() -> T) -> (T, String) {
    let told = Told::default();
    let subscriber = tracing_subscriber::registry().with(told.clone()).with(most);
    let done = switched(Ear::Bridge, || {
        tracing::subscriber::with_default(subscriber, act)
    });
    let text = told.0.lock().expect("nobody has failed in a line").clone();
    (done, text)
}

/// What a logger of `log` that is no bridge is told on this thread meanwhile: level and target, and the text.
pub(crate) fn listen_to_log(most: log::LevelFilter, act: impl FnOnce()) -> Vec<(String, String)> {
    RECORDS.take();
    switched(Ear::Own(most), act);
    RECORDS.take()
}

/// Where the records of a thread go.
#[derive(Clone, Copy)]
enum Ear {
    Deaf,
    Bridge,
    Own(log::LevelFilter),
}

thread_local! {
    static EAR: Cell<Ear> = const { Cell::new(Ear::Deaf) };
    static RECORDS: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn switched<T>(ear: Ear, act: impl FnOnce() -> T) -> T {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        log::set_boxed_logger(Box::new(Switch(LogTracer::new()))).expect("there is no other");
        log::set_max_level(log::LevelFilter::Trace);
    });
    EAR.set(ear);
    let done = act();
    EAR.set(Ear::Deaf);
    done
}

/// The logger of the whole process, which can do another thing on each thread.
struct Switch(LogTracer);

impl log::Log for Switch {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        match EAR.get() {
            Ear::Deaf => false,
            Ear::Bridge => self.0.enabled(metadata),
            Ear::Own(most) => metadata.level() <= most,
        }
    }

    fn log(&self, record: &log::Record<'_>) {
        match EAR.get() {
            Ear::Bridge => self.0.log(record),
            Ear::Own(_) if self.enabled(record.metadata()) => RECORDS.with_borrow_mut(|records| {
                let from = format!("{} {}", record.level(), record.target());
                records.push((from, record.args().to_string()));
            }),
            Ear::Deaf | Ear::Own(_) => {}
        }
    }

    fn flush(&self) {}
}
