using PolicyBot.Questions;

namespace PolicyBot.Tests.Program.Questions;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Write to li.wei+1@example.com please", "Write to [email] please")]
    [InlineData("我的邮箱是abc＠example.com", "我的邮箱是[email]")]
    [InlineData("Call me at +86 138 0013 8000 about the grant", "Call me at [phone] about the grant")]
    [InlineData("我的电话13800138000，能申请吗？", "我的电话[phone]，能申请吗？")]
    [InlineData("call 0990-5550136", "call [phone]")]
    [InlineData("身份证11010519491231002X可以吗", "身份证[id]可以吗")]
    [InlineData("card 6222 0200 1234 5678 expired", "card [id] expired")]
    [InlineData("company 91430100MA4L16JQ9B", "company [id]")]
    [InlineData("加微信：laifushe2016", "加微信：[account]")]
    [InlineData("from 192.168.10.24", "from [address]")]
    public void What_may_tell_who_asks_is_masked(string text, string expected) => Assert.Equal(expected, PersonalData.Mask(text));

    [Theory]
    [InlineData("Do we get 150,000 yuan for 5,000,000 yuan of R&D in 2025-2027?")]
    [InlineData("湘政办发〔2025〕36号的有效期多长？")]
    [InlineData("研发投入5000000元能拿多少？")]
    [InlineData("What does Article 7 say about 1,000PFlops and 15%-20%?")]
    [InlineData("Before July 15, 2026 or 2026-07-15?")]
    public void Amounts_years_and_document_numbers_stay(string text) => Assert.Equal(text, PersonalData.Mask(text));
}
