"""The portal's own words: read as written, each fault with its place."""

import pytest

from generator.load import read
from generator.model.portal import Contact, Portal

PATH = "policies/_vocabulary/portal.yml"


@pytest.mark.parametrize(
    ("line", "key", "column"),
    [
        ("mail: jiceng@example", "PC025.mail", 9),
        ("mail: 基层科@example.org", "PC025.mail", 9),
        ("mail: a@example.org?bcc=b@example.org", "PC025.mail", 9),
        ("phone: ０１０12345678", "PC025.phone", 10),
        ("phone: 基层科", "PC025.phone", 10),
        ('phone: "12"', "PC025.phone", 10),
        ("form: javascript:alert(1)", "PC025.url", 9),
        ("wechat: jiceng", "PC020", 3),
        ("name:", "PC023", 3),
    ],
)
def test_a_wrong_contact_is_a_finding_at_its_place(line, key, column, portal):
    loaded = read(portal({PATH: f"name: 甲县\ncontact:\n  {line}\n"}))
    [finding] = loaded.findings
    assert (finding.key, str(finding.location)) == (key, f"{PATH}:3:{column}")


@pytest.mark.parametrize("phone", ["12345", "010-12345678", "+86 10 1234 5678", "0101234567转8012"])
def test_a_phone_number_as_people_write_it_is_read(phone, portal):
    loaded = read(portal({PATH: f"contact: {{phone: {phone}}}\n"}))
    assert loaded.findings == ()
    assert loaded.vocabulary.portal.contact.phone == phone


def test_a_telephone_dials_digits_and_pauses_before_the_extension():
    assert Contact.model_validate({"phone": "+86 10-1234 5678转8012"}).call == "+861012345678,8012"
    assert Contact().call is None
    assert Contact().plain == ""


def test_a_portal_without_words_of_its_own_has_the_defaults(portal):
    assert read(portal()).vocabulary.portal == Portal()
