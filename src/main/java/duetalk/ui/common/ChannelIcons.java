package duetalk.ui.common;

import duetalk.core.contacts.Channel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The picture of each way in which one gets in touch: the same wherever a contact is shown. */
public final class ChannelIcons {

    private ChannelIcons() {}

    public static Ikon of(Channel channel) {
        return switch (channel) {
            case CALL -> Material2OutlinedMZ.PHONE;
            case INCOMING_CALL -> Material2OutlinedMZ.PHONE_CALLBACK;
            case LETTER -> Material2OutlinedAL.DESCRIPTION;
            case EMAIL -> Material2OutlinedAL.EMAIL;
            case MESSAGE -> Material2OutlinedMZ.MESSAGE;
            case VISIT -> Material2OutlinedMZ.PLACE;
        };
    }
}
