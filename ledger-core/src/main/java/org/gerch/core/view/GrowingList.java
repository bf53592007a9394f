package org.gerch.core.view;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list that can be made one longer without being copied.
 *
 * <p>A stream's state holds its history, and the next state holds one event more: copying it for each event would make long streams
 * cost the square of their length. The list that was made longer stays as it is.
 *
 * @param <T> never null
 */
public final class GrowingList<T> extends AbstractList<T> implements RandomAccess {
    private static final int SMALLEST = 8;

    private final Store store;
    private final int size;

    /** The elements of several lists that begin alike; the longest of them has {@code used}. */
    private static final class Store {
        private volatile Object[] elements;
        private int used;

        private Store(Object[] elements, int used) {
            this.elements = elements;
            this.used = used;
        }
    }

    private GrowingList(Store store, int size) {
        this.store = store;
        this.size = size;
    }

    public static <T> GrowingList<T> empty() {
        return new GrowingList<>(new Store(new Object[0], 0), 0);
    }

    /** A list of these. */
    public static <T> GrowingList<T> of(Collection<? extends T> elements) {
        Object[] all = elements.toArray();
        for (Object element : all) {
            Objects.requireNonNull(element);
        }
        return new GrowingList<>(new Store(all, all.length), all.length);
    }

    /** This list and one element more. */
    public GrowingList<T> plus(T element) {
        Objects.requireNonNull(element);
        // Guards elements and use: of two threads that go on from the same list, one must begin a store of its own.
        synchronized (store) {
            if (store.used == size) {
                if (size == store.elements.length) {
                    store.elements = Arrays.copyOf(store.elements, Math.max(SMALLEST, 2 * size));
                }
                store.elements[size] = element;
                store.used++;
                return new GrowingList<>(store, size + 1);
            }
        }
        Object[] branch = new Object[Math.max(SMALLEST, 2 * size)];
        System.arraycopy(store.elements, 0, branch, 0, size);
        branch[size] = element;
        return new GrowingList<>(new Store(branch, size + 1), size + 1);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) store.elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
