using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Eligibility.Profiles;

namespace PolicyBot.Tests.Eligibility.Profiles;

public sealed class ProfileReaderTests
{
    [Theory]
    [InlineData("""[]""", "is no JSON object")]
    [InlineData("""{"facts": {}}""", "facts: a list is expected")]
    [InlineData("""{"facts": [5]}""", "facts[0]: an object")]
    [InlineData("""{"facts": [{"fact": "rdSpent", "value": 1}]}""", "facts[0].fact: unknown fact 'rdSpent'; the nearest in the vocabulary is 'rdSpend'")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "value": "much"}]}""", "facts[0].value: \"much\" does not fit the fact rdSpend; give a number in yuan")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "value": -1}]}""", "is negative")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "value": 1, "unit": "percent"}]}""", "facts[0].unit")]
    [InlineData("""{"facts": [{"fact": "sme", "value": "perhaps"}]}""", "use true or false")]
    [InlineData("""{"facts": [{"fact": "region", "value": "Atlantis"}]}""", "is in no list of the vocabulary")]
    [InlineData("""{"facts": [{"fact": "foundedOn", "value": "2019"}]}""", "is no date")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "min": 5, "max": 4}]}""", "must not be less than min")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "value": 1, "source": "guessed"}]}""", "facts[0].source")]
    [InlineData("""{"facts": [{"fact": "rdSpend", "colour": 1}]}""", "facts[0].colour: unknown field")]
    [InlineData("""{"rdSpend": true}""", "rdSpend: true does not fit")]
    public void A_wrong_profile_is_named_with_its_field(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        var error = Assert.Throws<InvalidInputException>(() => new ProfileReader(SeedCatalogue.Vocabulary).Read(document.RootElement, "company.json"));

        Assert.StartsWith("company.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_read_in_every_form()
    {
        using var document = JsonDocument.Parse("""
            {"facts": [{"fact": "rdSpend", "value": null, "min": 5000000, "minExcluded": true}, {"fact": "region", "value": ["益阳", "Shenzhen"]},
            {"fact": "sme", "value": true}, {"fact": "companySize", "oneOf": ["small", "medium"]}, {"fact": "listed", "value": null}]}
            """);

        var profile = new ProfileReader(SeedCatalogue.Vocabulary).Read(document.RootElement, "profile");

        Assert.Equal(new NumberRange(5_000_000, true, null, false), profile[SeedCatalogue.Vocabulary.Find("rdSpend")!]);
        Assert.Equal(new AllOf(["Yiyang", "Shenzhen"], []), profile[SeedCatalogue.Vocabulary.Find("region")!]);
        Assert.Equal(FactValue.Of(true), profile[SeedCatalogue.Vocabulary.Find("sme")!]);
        Assert.Equal(new OneOf(["small", "medium"]), profile[SeedCatalogue.Vocabulary.Find("companySize")!]);
        Assert.True(profile.IsDeclined(SeedCatalogue.Vocabulary.Find("listed")!));
    }
}
