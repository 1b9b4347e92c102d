package duetalk.store;

import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that opens a book, saves some clients, says how many there are, and waits. */
final class HoldBook {

    private HoldBook() {}

    public static void main(String[] arguments) throws IOException {
        H2Book book = new BookOpener().open(new BookFile(Path.of(arguments[0])));
        int more = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        for (int i = 0; i < more; i++) {
            book.write(stores -> {
                String name = "Client " + stores.clients().count();
                return stores.clients().save(ClientCard.of(Client.named(name, Language.EN, "GBP", Place.GB)));
            });
        }
        int count = book.read(stores -> stores.clients().count());
        System.out.println("held " + count);
        System.out.flush();
        while (System.in.read() >= 0) {
            // waits until the other side closes the stream
        }
        book.close();
    }
}
