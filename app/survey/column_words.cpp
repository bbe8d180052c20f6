#include "survey/column_words.h"
#include <QList>

namespace wardbook::survey {

namespace {

struct Hint
{
    QLatin1String pattern;
    QStringView words; ///< separated by spaces; ASCII ones match whole parts of a name
};

// Initials of pinyin (sfzh, csrq, blh) are how Chinese business systems name columns.
const QList<Hint>& hints()
{
    static const QList<Hint> all{
        {QLatin1String("resident_id"),
         u"id_card idcard id_card_no idcard_no id_number identity_no identity_card sfzh sfz sfzhm zjhm ssn "
         u"national_id cert_no 身份证 证件号"},
        {QLatin1String("passport"), u"passport passport_no huzhao hzh 护照 通行证"},
        {QLatin1String("mobile"), u"mobile mobile_no cellphone cell_phone phone phone_no tel lxdh sjh sjhm "
                                  u"contact_phone 手机 电话"},
        {QLatin1String("landline"), u"phone phone_no tel telephone telephone_no lxdh dh fax 电话 传真"},
        {QLatin1String("email"), u"email e_mail mail_address yx dzyx 邮箱 电子邮件"},
        {QLatin1String("bank_card"),
         u"bank_card card_no bank_account account_no yhkh yhzh 银行卡 银行账号 卡号"},
        {QLatin1String("insurance_no"),
         u"insurance_no insurance_number medicare_no social_security_no ybkh ybh "
         u"sbkh sbh psn_no 医保号 医保卡 医保编号 社保"},
        {QLatin1String("medical_record_no"),
         u"mrn medical_record_no record_no patient_id patient_no patientid inpatient_no outpatient_no "
         u"visit_no "
         u"subject_id hadm_id stay_id person_id pat_id empi blh bah zyh mzh jzkh jzlsh case_no "
         u"medical_no "
         u"person_source_value 病历号 病案号 住院号 门诊号 就诊卡 患者编号 患者标识 就诊流水号"},
        {QLatin1String("clinical_text"),
         u"chief_complaint present_illness history_of_present_illness xbs jws "
         u"progress_note note_text discharge_summary 主诉 现病史 既往史 病程 "
         u"病历内容"},
        {QLatin1String("person_name"),
         u"patient_name person_name real_name realname full_name fullname first_name last_name family_name "
         u"given_name surname xm hzxm brxm contact_name user_name nick_name staff_name doctor_name 姓名 "
         u"患者名 "
         u"联系人"},
        {QLatin1String("address"),
         u"address addr home_address jtzz xzz hkdz dz address_1 address_2 住址 地址 户籍"},
        {QLatin1String("birth_date"), u"birth birthday birth_date birthdate birth_datetime date_of_birth dob "
                                      u"year_of_birth month_of_birth day_of_birth csrq csny 出生 生日"},
        {QLatin1String("plate"), u"plate plate_no car_no license_plate cph 车牌"},
        {QLatin1String("gender"), u"gender sex xb xbdm gender_concept_id gender_source_value 性别"},
        {QLatin1String("diagnosis"),
         u"icd icd_code icd10 icd9 diagnosis_code diag_code dx_code zdbm jbbm 诊断编码 "
         u"疾病编码 诊断代码"},
        {QLatin1String("unit_code"), u"uscc credit_code unit_code org_code tyshxydm 信用代码"},
        // What only its name tells: the values are pictures, codes or numbers.
        {QLatin1String("other"),
         u"race ethnicity nationality marital_status religion blood_type fingerprint face photo iris "
         u"voiceprint "
         u"genotype dod deathtime death_date openid wechat qq race_source_value ethnicity_source_value "
         u"anchor_age "
         u"hyzk 民族 婚姻 宗教 血型 指纹 人脸 照片 虹膜 声纹 基因 微信 监护人 家属 死亡时间 死亡日期"},
    };
    return all;
}

constexpr QStringView kThings = u"drug medicine dept department item product device equipment supplier "
                                u"vendor company hospital org role menu "
                                u"dict code_name type_name category material goods file template table "
                                u"column config yp ks 药 科室 项目 物资 耗材 "
                                u"设备 供应 厂家 机构 单位 角色 菜单 字典 类别 模板 规格 职称 岗位";

/// Sums and counts name nobody, whatever they are of: "bank_card_amount".
constexpr QStringView kAmounts =
    u"amount fee price total rate qty quantity sum cost 金额 数量 单价 费用 合计";

/// "patientName", "PATIENT_NAME" and "Patient Name" become "_patient_name_".
QString parts(const QString& name)
{
    QString result(u'_');
    QChar before;
    for (const QChar c : name) {
        const bool ascii = c.unicode() < 128;
        if (ascii && c.isLetterOrNumber()) {
            if (c.isUpper() && before.isLower() && !result.endsWith(u'_'))
                result += u'_';
            result += c.toLower();
        } else if (!result.endsWith(u'_')) {
            result += u'_';
        }
        before = c;
    }
    if (!result.endsWith(u'_'))
        result += u'_';
    return result;
}

} // namespace

ColumnWords::ColumnWords(const QString& name, const QString& comment)
    : m_ascii(parts(name)), m_han(name + u'\n' + comment)
{
}

bool ColumnWords::any(QStringView words) const
{
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().unicode() >= 128) {
            if (m_han.contains(word))
                return true;
        } else if (m_ascii.contains(u'_' + word.toString() + u'_')) {
            return true;
        }
    }
    return false;
}

bool ColumnWords::speakOf(QLatin1String pattern) const
{
    for (const Hint& hint : hints())
        if (hint.pattern == pattern)
            return any(hint.words);
    return false;
}

bool ColumnWords::speakOfThings() const
{
    return any(kThings);
}

bool ColumnWords::isPersonal() const
{
    if (any(kAmounts))
        return false;
    for (const Hint& hint : hints()) {
        const bool ofNobody =
            hint.pattern == QLatin1String("diagnosis") || hint.pattern == QLatin1String("unit_code");
        if (!ofNobody && any(hint.words))
            return true;
    }
    return false;
}

} // namespace wardbook::survey
